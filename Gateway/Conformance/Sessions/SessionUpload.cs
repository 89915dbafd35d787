using Gateway.Conformance.Corpus;
using Gateway.Soap;
using Gateway.Soap.Body;

namespace Gateway.Conformance.Sessions;

/// <summary>The files of an upload form; an archive is taken apart.</summary>
internal static class SessionUpload
{
    /// <summary>The files, one after the other.</summary>
    /// <exception cref="EdgeRefusalException">There is none, or they are too long together.</exception>
    public static IEnumerable<CorpusFile> Files(IFormFileCollection files, EdgeLimits limits)
    {
        long left = limits.UnpackedBodyBytes;
        bool isEmpty = true;
        foreach (var file in files.SelectMany(file => Of(file, limits)))
        {
            isEmpty = false;
            left -= LengthOf(file);
            yield return left >= 0
                ? file
                : throw new EdgeRefusalException(EdgeRefusal.UnpackedBodyTooLarge, $"The files have more than {limits.UnpackedBodyBytes} bytes together: bring fewer at once.");
        }

        if (isEmpty)
        {
            throw new EdgeRefusalException(EdgeRefusal.BodyEmpty, "Choose a file.");
        }
    }

    private static IEnumerable<CorpusFile> Of(IFormFile file, EdgeLimits limits)
    {
        using var content = file.OpenReadStream();
        byte[] bytes = BoundedBytes.Read(content, limits.BodyBytes);
        return bytes.Length == 0 && file.FileName.Length == 0 ? []
            : ZipCorpus.IsArchive(file.FileName) && bytes.AsSpan().StartsWith("PK"u8)
                ? ZipCorpus.Files(file.FileName, bytes, new CorpusLimits { FileBytes = limits.UnpackedBodyBytes })
                : [new CorpusFile(file.FileName, null, () => bytes)];
    }

    private static long LengthOf(CorpusFile file)
    {
        try
        {
            return file.Read().Length;
        }
        catch (InvalidDataException)
        {
            return 0; // what cannot be unpacked is a result of its own
        }
    }
}
