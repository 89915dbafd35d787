using System.IO.Compression;
using Processing.Redress.Copies;

namespace Gateway.Ops.Redress;

/// <summary>A released copy as one file: <c>record.json</c>, <c>timeline.json</c>, <c>disclosures.json</c> and <c>letter.pdf</c>.</summary>
internal static class AccessArchive
{
    /// <summary>Writes it.</summary>
    /// <param name="export">The copy.</param>
    public static byte[] Write(AccessExport export)
    {
        using var bytes = new MemoryStream();
        using (var archive = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            Add(archive, export, "letter.pdf", AccessLetter.Write(export));
            Add(archive, export, "record.json", export.Record.Span);
            Add(archive, export, "timeline.json", export.Timeline.Span);
            Add(archive, export, "disclosures.json", export.Disclosures.Span);
        }

        return bytes.ToArray();
    }

    private static void Add(ZipArchive archive, AccessExport export, string name, ReadOnlySpan<byte> content)
    {
        ZipArchiveEntry entry = archive.CreateEntry(name);
        entry.LastWriteTime = export.Case.DecidedAt ?? export.Case.OpenedAt; // the same copy gives the same bytes
        using Stream to = entry.Open();
        to.Write(content);
    }
}
