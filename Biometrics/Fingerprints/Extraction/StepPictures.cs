using Biometrics.Fingerprints.Extraction.Orientation;
using Biometrics.Fingerprints.Extraction.Planes;
using Biometrics.Fingerprints.Minutiae;
using Biometrics.Imaging;

namespace Biometrics.Fingerprints.Extraction;

/// <summary>Keeps a picture of every step of an extraction, in order.</summary>
internal sealed class StepPictures
{
    private const int ResolutionPpi = 500;

    private readonly List<ExtractionStep> _steps = [];

    private int _width;

    private int _height;

    public IReadOnlyList<ExtractionStep> Steps => _steps;

    public void Begin(int width, int height)
    {
        _width = width;
        _height = height;
    }

    /// <summary>A plane; its value v is drawn as middle + scale × v.</summary>
    public void Add(string name, FloatPlane plane, float middle, float scale) =>
        Draw(name, (x, y) => ToByte(middle + (scale * plane.Row(y)[x])));

    /// <summary>Bits, drawn black.</summary>
    public void Add(string name, BitPlane plane) => Draw(name, (x, y) => plane[x, y] ? (byte)0 : (byte)255);

    /// <summary>A value from 0 to 1 a block; blocks that are not taken are drawn darker.</summary>
    public void AddBlocks(string name, BlockGrid<float> values, BlockGrid<bool> taken) => Draw(name, (x, y) =>
    {
        int column = x / FloatPlane.BlockPixels;
        int row = y / FloatPlane.BlockPixels;
        return ToByte(values[column, row] * (taken[column, row] ? 255 : 90));
    });

    /// <summary>The ridge period: narrow dark, wide bright.</summary>
    public void AddPeriod(string name, PeriodField period, BlockGrid<bool> foreground) => Draw(name, (x, y) =>
    {
        int column = x / FloatPlane.BlockPixels;
        int row = y / FloatPlane.BlockPixels;
        return foreground[column, row] ? ToByte((period.Period(column, row) - PeriodScale.Least) * 20) : (byte)0;
    });

    /// <summary>A stroke along the ridges in every second block.</summary>
    public void AddFlow(string name, FloatPlane source, OrientationField orientation, BlockGrid<bool> foreground)
    {
        byte[] pixels = Pale(source);
        for (int row = 0; row < foreground.Rows; row += 2)
        {
            for (int column = 0; column < foreground.Columns; column += 2)
            {
                if (foreground[column, row])
                {
                    float along = orientation.Along(column, row);
                    float x = (column * FloatPlane.BlockPixels) + 4;
                    float y = (row * FloatPlane.BlockPixels) + 4;
                    Stroke(pixels, x, y, along, -6, 6);
                }
            }
        }

        Keep(name, pixels);
    }

    /// <summary>A square and a stroke for each minutia.</summary>
    public void AddMinutiae(string name, FloatPlane source, IEnumerable<Minutia> minutiae)
    {
        byte[] pixels = Pale(source);
        foreach (var minutia in minutiae)
        {
            for (int side = -3; side <= 3; side++)
            {
                Dot(pixels, minutia.X + side, minutia.Y - 3);
                Dot(pixels, minutia.X + side, minutia.Y + 3);
                Dot(pixels, minutia.X - 3, minutia.Y + side);
                Dot(pixels, minutia.X + 3, minutia.Y + side);
            }

            Stroke(pixels, minutia.X, minutia.Y, -minutia.DirectionRadians, 3, 14);
        }

        Keep(name, pixels);
    }

    private static byte ToByte(float value) => (byte)Math.Clamp(value, 0, 255);

    private byte[] Pale(FloatPlane source)
    {
        byte[] pixels = new byte[_width * _height];
        for (int index = 0; index < pixels.Length; index++)
        {
            pixels[index] = ToByte(127 + (0.5f * source.Row(index / _width)[index % _width]));
        }

        return pixels;
    }

    private void Stroke(byte[] pixels, float x, float y, float angle, int from, int to)
    {
        for (int step = from; step <= to; step++)
        {
            Dot(pixels, (int)MathF.Round(x + (step * MathF.Cos(angle))), (int)MathF.Round(y + (step * MathF.Sin(angle))));
        }
    }

    private void Dot(byte[] pixels, int x, int y)
    {
        if (x >= 0 && y >= 0 && x < _width && y < _height)
        {
            pixels[(y * _width) + x] = 0;
        }
    }

    private void Draw(string name, Func<int, int, byte> shade)
    {
        byte[] pixels = new byte[_width * _height];
        for (int index = 0; index < pixels.Length; index++)
        {
            pixels[index] = shade(index % _width, index / _width);
        }

        Keep(name, pixels);
    }

    private void Keep(string name, byte[] pixels) => _steps.Add(new ExtractionStep(name, new GrayImage(_width, _height, ResolutionPpi, pixels)));
}
