namespace Processing.Tests.ProtectedClass;

/// <summary>A folder of an operator with waivers that are in force.</summary>
internal static class Waivers
{
    private const string Head = "id,valid_from,valid_to,country,class,kind,item,version,counsel_sign_off,privacy_sign_off,source,sure\n";

    /// <summary>The folder with a waiver of a country for each class.</summary>
    public static string Folder(string country, params string[] classes)
    {
        string folder = Directory.CreateTempSubdirectory("cpms-policy-").FullName;
        File.WriteAllText(
            Path.Combine(folder, "waivers.csv"),
            Head + string.Concat(classes.Select(name => $"w-{name},2018-01-01,,{country},{name},SecretaryAuthorization,5,1,2018-01-01,2018-01-01,test,assumed\n")));
        return folder;
    }
}
