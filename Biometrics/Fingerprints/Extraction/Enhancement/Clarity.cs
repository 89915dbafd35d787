using Biometrics.Fingerprints.Extraction.Orientation;
using Biometrics.Fingerprints.Extraction.Planes;

namespace Biometrics.Fingerprints.Extraction.Enhancement;

/// <summary>How much of a picture its filtered form explains: the correlation of both around each block, from 0 to 1.</summary>
internal static class Clarity
{
    /// <summary>Deviation of the blur, in blocks.</summary>
    private const float BlurBlocks = 1.2f;

    public static BlockGrid<float> Measure(FloatPlane picture, FloatPlane filtered, BlockGrid<bool> foreground)
    {
        var common = new BlockGrid<float>(foreground.Columns, foreground.Rows);
        var first = new BlockGrid<float>(foreground.Columns, foreground.Rows);
        var second = new BlockGrid<float>(foreground.Columns, foreground.Rows);
        for (int row = 0; row < foreground.Rows; row++)
        {
            for (int column = 0; column < foreground.Columns; column++)
            {
                if (foreground[column, row])
                {
                    (common[column, row], first[column, row], second[column, row]) = Block(picture, filtered, column, row);
                }
            }
        }

        var clarity = new BlockGrid<float>(foreground.Columns, foreground.Rows);
        var blurredCommon = new BlockGrid<float>(foreground.Columns, foreground.Rows);
        var blurredFirst = new BlockGrid<float>(foreground.Columns, foreground.Rows);
        var blurredSecond = new BlockGrid<float>(foreground.Columns, foreground.Rows);
        BlockBlur.Apply(common, blurredCommon, BlurBlocks);
        BlockBlur.Apply(first, blurredFirst, BlurBlocks);
        BlockBlur.Apply(second, blurredSecond, BlurBlocks);
        for (int index = 0; index < clarity.Values.Length; index++)
        {
            float product = blurredFirst.Values[index] * blurredSecond.Values[index];
            clarity.Values[index] = product <= 0 ? 0 : Math.Clamp(blurredCommon.Values[index] / MathF.Sqrt(product), 0, 1);
        }

        return clarity;
    }

    private static (float Common, float First, float Second) Block(FloatPlane picture, FloatPlane filtered, int column, int row)
    {
        float common = 0;
        float first = 0;
        float second = 0;
        for (int y = row * FloatPlane.BlockPixels; y < (row + 1) * FloatPlane.BlockPixels; y++)
        {
            var one = picture.Row(y).Slice(column * FloatPlane.BlockPixels, FloatPlane.BlockPixels);
            var other = filtered.Row(y).Slice(column * FloatPlane.BlockPixels, FloatPlane.BlockPixels);
            for (int x = 0; x < one.Length; x++)
            {
                common += one[x] * other[x];
                first += one[x] * one[x];
                second += other[x] * other[x];
            }
        }

        return (common, first, second);
    }
}
