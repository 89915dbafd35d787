using System.Buffers;

namespace Biometrics.Fingerprints.Extraction.Planes;

/// <summary>A picture of floats with a margin on every side, so that filters need no test for the edge. Its memory is borrowed.</summary>
internal sealed class FloatPlane : IDisposable
{
    /// <summary>Pixels kept on every side; no filter reaches farther.</summary>
    public const int Margin = 16;

    /// <summary>Pixels along a side of a block. Eight floats fill one vector register of 256 bits.</summary>
    public const int BlockPixels = 8;

    private readonly float[] _values;

    /// <summary>Borrows a plane, filled with zeros.</summary>
    /// <param name="width">Width in pixels, a multiple of <see cref="BlockPixels"/>.</param>
    /// <param name="height">Height in pixels, a multiple of <see cref="BlockPixels"/>.</param>
    public FloatPlane(int width, int height)
    {
        Width = width;
        Height = height;
        Stride = width + (2 * Margin);
        int length = Stride * (height + (2 * Margin));
        _values = ArrayPool<float>.Shared.Rent(length);
        Values = _values.AsMemory(0, length);
        Values.Span.Clear();
    }

    public int Width { get; }

    public int Height { get; }

    /// <summary>Floats from one row to the next.</summary>
    public int Stride { get; }

    public int BlockColumns => Width / BlockPixels;

    public int BlockRows => Height / BlockPixels;

    /// <summary>Everything, margins included.</summary>
    public Memory<float> Values { get; }

    /// <summary>Where a pixel lies in <see cref="Values"/>; coordinates from −<see cref="Margin"/> on.</summary>
    public int At(int x, int y) => unchecked(((y + Margin) * Stride) + x + Margin);

    /// <summary>The pixels of a row without its margins.</summary>
    public Span<float> Row(int y) => Values.Span.Slice(At(0, y), Width);

    public void Dispose() => ArrayPool<float>.Shared.Return(_values);
}
