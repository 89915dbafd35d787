using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Biometrics.Fingerprints.Extraction.Planes;

namespace Biometrics.Fingerprints.Extraction.Orientation;

/// <summary>The flow of the ridges block by block, as vectors of the doubled angle, whose length tells how much the pixels agree.</summary>
/// <remarks>Source of the method: M. Kass, A. Witkin, "Analyzing oriented patterns", 1987.</remarks>
internal sealed class OrientationField(int columns, int rows)
{
    /// <summary>Cosine part of the doubled angle across the ridges.</summary>
    public BlockGrid<float> Cosine { get; } = new(columns, rows);

    /// <summary>Sine part of the doubled angle across the ridges.</summary>
    public BlockGrid<float> Sine { get; } = new(columns, rows);

    /// <summary>Energy of the gradients.</summary>
    public BlockGrid<float> Energy { get; } = new(columns, rows);

    /// <summary>Measures the gradients of a picture.</summary>
    public static OrientationField Measure(FloatPlane picture)
    {
        var field = new OrientationField(picture.BlockColumns, picture.BlockRows);
        for (int row = 0; row < picture.BlockRows; row++)
        {
            for (int column = 0; column < picture.BlockColumns; column++)
            {
                field.Block(picture, column, row);
            }
        }

        return field;
    }

    /// <summary>The angle along the ridges of a block in radians, from 0 up to π, with y downwards.</summary>
    public float Along(int column, int row)
    {
        float across = 0.5f * MathF.Atan2(Sine[column, row], Cosine[column, row]);
        float along = across + (0.5f * MathF.PI);
        return along >= MathF.PI ? along - MathF.PI : along < 0 ? along + MathF.PI : along;
    }

    /// <summary>How much the gradients of a block agree, from 0 to 1.</summary>
    public float Coherence(int column, int row)
    {
        float cosine = Cosine[column, row];
        float sine = Sine[column, row];
        return MathF.Sqrt((cosine * cosine) + (sine * sine)) / (Energy[column, row] + 1e-6f);
    }

    /// <summary>The field blurred over neighbours by a Gaussian.</summary>
    /// <param name="deviationBlocks">Its deviation in blocks.</param>
    public OrientationField Smooth(float deviationBlocks)
    {
        var smooth = new OrientationField(Cosine.Columns, Cosine.Rows);
        BlockBlur.Apply(Cosine, smooth.Cosine, deviationBlocks);
        BlockBlur.Apply(Sine, smooth.Sine, deviationBlocks);
        BlockBlur.Apply(Energy, smooth.Energy, deviationBlocks);
        return smooth;
    }

    // Scharr's weights: least dependent on the angle among masks of three pixels.
    private void Block(FloatPlane picture, int column, int row)
    {
        unchecked
        {
            var values = picture.Values.Span;
            ref float origin = ref MemoryMarshal.GetReference(values);
            int stride = picture.Stride;
            int start = picture.At(column * FloatPlane.BlockPixels, row * FloatPlane.BlockPixels);
            var cosine = Vector256<float>.Zero;
            var sine = Vector256<float>.Zero;
            var energy = Vector256<float>.Zero;
            for (int y = 0; y < FloatPlane.BlockPixels; y++, start += stride)
            {
                var above = Vector256.LoadUnsafe(ref origin, (nuint)(start - stride));
                var below = Vector256.LoadUnsafe(ref origin, (nuint)(start + stride));
                var aboveLeft = Vector256.LoadUnsafe(ref origin, (nuint)(start - stride - 1));
                var aboveRight = Vector256.LoadUnsafe(ref origin, (nuint)(start - stride + 1));
                var belowLeft = Vector256.LoadUnsafe(ref origin, (nuint)(start + stride - 1));
                var belowRight = Vector256.LoadUnsafe(ref origin, (nuint)(start + stride + 1));
                var left = Vector256.LoadUnsafe(ref origin, (nuint)(start - 1));
                var right = Vector256.LoadUnsafe(ref origin, (nuint)(start + 1));
                var gradientX = ((aboveRight - aboveLeft + belowRight - belowLeft) * 3f) + ((right - left) * 10f);
                var gradientY = ((belowLeft - aboveLeft + belowRight - aboveRight) * 3f) + ((below - above) * 10f);
                var squareX = gradientX * gradientX;
                var squareY = gradientY * gradientY;
                cosine += squareX - squareY;
                sine += gradientX * gradientY * 2f;
                energy += squareX + squareY;
            }

            Cosine[column, row] = Vector256.Sum(cosine);
            Sine[column, row] = Vector256.Sum(sine);
            Energy[column, row] = Vector256.Sum(energy);
        }
    }
}
