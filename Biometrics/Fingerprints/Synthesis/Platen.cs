using Biometrics.Imaging;

namespace Biometrics.Fingerprints.Synthesis;

/// <summary>The surface that fingers are laid on, and the picture that comes of it.</summary>
internal sealed class Platen
{
    private const float Paper = 246f;

    private const float NoiseOfPaper = 3f;

    private readonly float[] _gray;

    /// <summary>A surface with its dirt.</summary>
    /// <param name="width">In pixels of 500 ppi.</param>
    /// <param name="height">In pixels of 500 ppi.</param>
    /// <param name="dirt">From 0 to 1.</param>
    /// <param name="sequence">Decides the dirt.</param>
    public Platen(int width, int height, float dirt, ref SeededSequence sequence)
    {
        Width = width;
        Height = height;
        _gray = new float[width * height];
        var shade = new ValueNoise(sequence.Next(), 160);
        var specks = new ValueNoise(sequence.Next(), 6);
        for (int index = 0; index < _gray.Length; index++)
        {
            int x = index % width;
            int y = index / width;
            float gray = Paper + (NoiseOfPaper * sequence.NextNoise());
            _gray[index] = dirt <= 0 ? gray : gray - (dirt * (22 * (1 + shade.At(x, y)) + (60 * MathF.Max(0, specks.At(x, y) - 0.72f))));
        }
    }

    /// <summary>In pixels.</summary>
    public int Width { get; }

    /// <summary>In pixels.</summary>
    public int Height { get; }

    /// <summary>Makes a pixel darker.</summary>
    public void Darken(int x, int y, float levels) => _gray[(y * Width) + x] -= levels;

    /// <summary>The picture.</summary>
    public GrayImage Scan()
    {
        byte[] pixels = new byte[_gray.Length];
        for (int index = 0; index < pixels.Length; index++)
        {
            pixels[index] = (byte)Math.Clamp(_gray[index], 0, 255);
        }

        return new GrayImage(Width, Height, SyntheticFinger.ResolutionPpi, pixels);
    }
}
