import java.io.ByteArrayInputStream;
import java.util.Base64;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/**
 * Holds each PDF of stdin (one a line, in base64) against PDF/A-2a, whatever it claims to be, and prints a line for each:
 * `valid`, or the clauses of ISO 19005-2 that it breaks.
 */
class Validate {
    public static void main(String[] arguments) throws Exception {
        VeraGreenfieldFoundryProvider.initialise();
        for (var line : new String(System.in.readAllBytes()).lines().toList()) {
            System.out.println(verdict(Base64.getDecoder().decode(line)));
        }
    }

    private static String verdict(byte[] pdf) throws Exception {
        var foundry = Foundries.defaultInstance();
        try (var parser = foundry.createParser(new ByteArrayInputStream(pdf), PDFAFlavour.PDFA_2_A);
             var validator = foundry.createValidator(PDFAFlavour.PDFA_2_A, false)) {
            var result = validator.validate(parser);
            if (result.isCompliant()) return "valid";
            var broken = result.getTestAssertions().stream().map(failed -> failed.getRuleId().getClause());
            return "breaks " + String.join(", ", broken.distinct().sorted().toList());
        }
    }
}
