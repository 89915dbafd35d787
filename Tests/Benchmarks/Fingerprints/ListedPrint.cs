namespace Benchmarks.Fingerprints;

/// <summary>One impression that a manifest lists.</summary>
/// <param name="Set">The set it belongs to.</param>
/// <param name="Finger">The finger within the set.</param>
/// <param name="Path">The picture, absolute.</param>
/// <param name="Ppi">Its resolution in pixels per inch.</param>
internal sealed record ListedPrint(string Set, string Finger, string Path, int Ppi)
{
    /// <summary>Reads a manifest: set, finger, impression, path, width, height and resolution, parted by tabs.</summary>
    public static List<ListedPrint> ReadManifest(string file)
    {
        string folder = System.IO.Path.GetDirectoryName(System.IO.Path.GetFullPath(file)) ?? ".";
        return
        [
            .. File.ReadLines(file)
                .Where(line => line.Length > 0 && line[0] != '#')
                .Select(line => line.Split('\t'))
                .Select(cells => new ListedPrint(cells[0], cells[1], System.IO.Path.Combine(folder, cells[3]), int.Parse(cells[6], System.Globalization.CultureInfo.InvariantCulture))),
        ];
    }
}
