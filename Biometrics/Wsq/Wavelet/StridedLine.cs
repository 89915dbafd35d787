namespace Biometrics.Wsq.Wavelet;

/// <summary>A row or a column of a plane.</summary>
internal readonly struct StridedLine(float[] plane, int first, int stride, int length)
{
    /// <summary>Copies it out.</summary>
    public void Read(Span<float> line)
    {
        for (int index = 0; index < length; index++)
        {
            line[index] = plane[first + (index * stride)];
        }
    }

    /// <summary>Copies it in.</summary>
    public void Write(ReadOnlySpan<float> line)
    {
        for (int index = 0; index < length; index++)
        {
            plane[first + (index * stride)] = line[index];
        }
    }

    /// <summary>Copies it out, the low half first.</summary>
    public void ReadHalves(Span<float> halves, int lowAt, int highAt, int lowLength)
    {
        for (int index = 0; index < length; index++)
        {
            int place = index < lowLength ? lowAt + index : highAt + index - lowLength;
            halves[index] = plane[first + (place * stride)];
        }
    }

    /// <summary>Copies it in from a line that holds the low half first.</summary>
    public void WriteHalves(ReadOnlySpan<float> halves, int lowAt, int highAt, int lowLength)
    {
        for (int index = 0; index < length; index++)
        {
            int place = index < lowLength ? lowAt + index : highAt + index - lowLength;
            plane[first + (place * stride)] = halves[index];
        }
    }
}
