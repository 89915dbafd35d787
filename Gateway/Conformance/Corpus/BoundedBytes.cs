namespace Gateway.Conformance.Corpus;

/// <summary>Reads whole files that are not longer than they may be.</summary>
internal static class BoundedBytes
{
    private const int FirstBytes = 64 * 1024;

    /// <summary>Reads a file.</summary>
    /// <exception cref="InvalidDataException">It is longer.</exception>
    public static byte[] Read(string path, int most)
    {
        using var file = File.OpenHandle(path, options: FileOptions.SequentialScan);
        long length = RandomAccess.GetLength(file);
        if (length > most)
        {
            throw TooLong(most);
        }

        byte[] bytes = GC.AllocateUninitializedArray<byte>((int)length);
        int read = 0;
        while (read < bytes.Length && RandomAccess.Read(file, bytes.AsSpan(read), read) is > 0 and int more)
        {
            read += more;
        }

        return read == bytes.Length ? bytes : bytes[..read];
    }

    /// <summary>Reads a stream to its end and closes it.</summary>
    /// <exception cref="InvalidDataException">It is longer.</exception>
    public static byte[] Read(Stream stream, int most)
    {
        using (stream)
        {
            using var bytes = new MemoryStream(FirstBytes);
            byte[] piece = new byte[FirstBytes];
            int read;
            while ((read = stream.Read(piece)) > 0)
            {
                if (bytes.Length + read > most)
                {
                    throw TooLong(most);
                }

                bytes.Write(piece, 0, read);
            }

            return bytes.ToArray();
        }
    }

    private static InvalidDataException TooLong(int most) => new($"longer than {most} bytes");
}
