namespace Biometrics.Tests.Fingerprints;

/// <summary>Files that are not part of the product; tests of them are passed over where they are absent.</summary>
internal static class SharedFile
{
    public static byte[] Read(string folder, string name)
    {
        for (var place = new DirectoryInfo(AppContext.BaseDirectory); place is not null; place = place.Parent)
        {
            string path = Path.Combine(place.FullName, "shared", "data", folder, name);
            if (File.Exists(path))
            {
                return File.ReadAllBytes(path);
            }
        }

        Assert.Ignore($"the folder shared/data/{folder} is not here");
        return [];
    }
}
