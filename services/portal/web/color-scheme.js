// Before anything is shown, and a file of its own because the page's policy allows no script within it.
if (matchMedia('(prefers-color-scheme: dark)').matches) document.documentElement.dataset.mantineColorScheme = 'dark';
