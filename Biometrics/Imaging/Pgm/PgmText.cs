namespace Biometrics.Imaging.Pgm;

/// <summary>The numbers of a grey map: decimal, between white space, comments from # to the end of the line.</summary>
internal ref struct PgmText(ReadOnlySpan<byte> file, int offset)
{
    private const int MostNumber = 100_000_000;

    private readonly ReadOnlySpan<byte> _file = file;

    /// <summary>Offset of the byte after the last number.</summary>
    public int Offset { get; private set; } = offset;

    /// <summary>Bytes left.</summary>
    public readonly int Left => _file.Length - Offset;

    /// <summary>The next number.</summary>
    /// <exception cref="ImageFormatException">There is none, or it is beyond all sizes.</exception>
    public int NextNumber()
    {
        SkipToNumber();
        int start = Offset;
        int number = 0;
        while (Offset < _file.Length && _file[Offset] is >= (byte)'0' and <= (byte)'9')
        {
            number = (number * 10) + (_file[Offset] - '0');
            Offset++;
            if (number > MostNumber)
            {
                throw new ImageFormatException(start, "a number is too large");
            }
        }

        return Offset > start ? number : throw new ImageFormatException(start, "a number is missing");
    }

    private void SkipToNumber()
    {
        bool isComment = false;
        while (Offset < _file.Length && (isComment || _file[Offset] is (byte)' ' or (byte)'#' or (>= 9 and <= 13)))
        {
            isComment = _file[Offset] switch { (byte)'#' => true, (byte)'\n' or (byte)'\r' => false, _ => isComment };
            Offset++;
        }
    }
}
