import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ScramCredentialInfo;
import org.apache.kafka.clients.admin.ScramMechanism;
import org.apache.kafka.clients.admin.UserScramCredentialAlteration;
import org.apache.kafka.clients.admin.UserScramCredentialUpsertion;

/**
 * Gives a cluster the SCRAM-SHA-512 logins of stdin (`<username>=<password>` a line) through the client settings in the
 * file named first. Kafka's own client does it because kafkajs has no call for it; passwords are in no argument list.
 */
class DeclareLogins {
    private static final ScramCredentialInfo STRENGTH = new ScramCredentialInfo(ScramMechanism.SCRAM_SHA_512, 4096);

    public static void main(String[] arguments) throws Exception {
        var settings = new Properties();
        try (var file = new java.io.FileReader(arguments[0])) {
            settings.load(file);
        }
        var logins = new Properties();
        logins.load(System.in);
        List<UserScramCredentialAlteration> changes = new ArrayList<>();
        logins.forEach((username, password) ->
            changes.add(new UserScramCredentialUpsertion((String) username, STRENGTH, (String) password)));
        try (var admin = Admin.create(settings)) {
            admin.alterUserScramCredentials(changes).all().get();
        }
    }
}
