using System.Buffers;

namespace Biometrics.Wsq.Wavelet;

/// <summary>
/// Two planes of coefficients of the size of the image. A node's quarters lie in the plane of its depth's parity, the node itself in the other,
/// so that every step reads one and writes the other.
/// </summary>
internal sealed class CoefficientPlanes : IDisposable
{
    private const int MostVectorFloats = 16;

    private readonly float[][] _planes;

    private readonly int _count;

    /// <summary>Takes the memory: eight bytes a pixel.</summary>
    /// <param name="tree">The image.</param>
    public CoefficientPlanes(WaveletTree tree)
    {
        Stride = tree.Image.Width;
        _count = tree.Image.Count;

        // Vectors of up to 16 floats read past the end of the last row.
        int floats = _count + MostVectorFloats;
        _planes = [ArrayPool<float>.Shared.Rent(floats), ArrayPool<float>.Shared.Rent(floats)];
    }

    /// <summary>Coefficients from one row to the next.</summary>
    public int Stride { get; }

    /// <summary>The plane in which the quarters of nodes of a depth lie.</summary>
    public float[] Quarters(int depth) => _planes[depth & 1];

    /// <summary>The plane in which nodes of a depth themselves lie.</summary>
    public float[] Whole(int depth) => _planes[(depth + 1) & 1];

    /// <summary>Sets everything to 0: bands of which nothing is coded stay so.</summary>
    public void Clear()
    {
        foreach (float[] plane in _planes)
        {
            Array.Clear(plane, 0, _count);
        }
    }

    /// <summary>Gives the memory back.</summary>
    public void Dispose()
    {
        foreach (float[] plane in _planes)
        {
            ArrayPool<float>.Shared.Return(plane);
        }
    }
}
