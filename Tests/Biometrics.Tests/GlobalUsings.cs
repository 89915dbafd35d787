global using Biometrics.Imaging;
global using Biometrics.Itl;
