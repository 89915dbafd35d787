using Biometrics.Imaging;

namespace Biometrics.Fingerprints.Explain;

/// <summary>White paper to paste pictures on and to draw lines on.</summary>
internal sealed class GrayCanvas
{
    private const int ResolutionPpi = 500;

    private readonly int _width;

    private readonly int _height;

    private readonly byte[] _pixels;

    public GrayCanvas(int width, int height)
    {
        _width = Math.Max(1, width);
        _height = Math.Max(1, height);
        _pixels = new byte[_width * _height];
        _pixels.AsSpan().Fill(255);
    }

    /// <summary>Pastes a picture, paler than it is, with its left edge at a place; what does not fit is left out.</summary>
    public void Paste(GrayImage? picture, int left)
    {
        for (int y = 0; picture is not null && y < Math.Min(picture.Height, _height); y++)
        {
            var row = picture.Row(y);
            for (int x = 0; x < Math.Min(row.Length, _width - left); x++)
            {
                _pixels[(y * _width) + left + x] = (byte)(127 + (row[x] / 2));
            }
        }
    }

    public void Line(float fromX, float fromY, float toX, float toY, byte grey)
    {
        int steps = Math.Max(1, (int)MathF.Ceiling(MathF.Max(MathF.Abs(toX - fromX), MathF.Abs(toY - fromY))));
        for (int step = 0; step <= steps; step++)
        {
            int x = (int)MathF.Round(fromX + ((toX - fromX) * step / steps));
            int y = (int)MathF.Round(fromY + ((toY - fromY) * step / steps));
            if (x >= 0 && y >= 0 && x < _width && y < _height)
            {
                _pixels[(y * _width) + x] = grey;
            }
        }
    }

    public GrayImage ToImage() => new(_width, _height, ResolutionPpi, _pixels);
}
