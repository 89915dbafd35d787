namespace Biometrics.Wsq.Wavelet;

/// <summary>From pixels to coefficients: the nodes of the tree are split from the first to the last.</summary>
internal sealed class ForwardTransform(WaveletTree tree, FilterBank bank)
{
    private readonly FastSplit _split = new(bank, tree.Image.Width);

    /// <summary>Splits everything.</summary>
    /// <param name="pixels">The pixels, row by row.</param>
    /// <param name="scale">Of the frame header.</param>
    /// <param name="planes">Where the coefficients go.</param>
    public void Run(ReadOnlyMemory<byte> pixels, PixelScale scale, CoefficientPlanes planes)
    {
        SplitImage(pixels, scale, planes);
        foreach (WaveletNode node in tree.Nodes[1..])
        {
            Split(node, planes);
        }
    }

    private void SplitImage(ReadOnlyMemory<byte> pixels, PixelScale scale, CoefficientPlanes planes)
    {
        WaveletNode image = tree.Nodes[0];
        int width = image.Region.Width;
        if (!IsFast(image))
        {
            scale.ToSamples(pixels.Span, planes.Whole(0));
            PlainNode.Split(image, planes, bank);
            return;
        }

        _split.Run(
            image,
            (row, buffer) =>
            {
                scale.ToSamples(pixels.Span.Slice(row * width, width), buffer);
                return buffer;
            },
            planes);
    }

    private void Split(in WaveletNode node, CoefficientPlanes planes)
    {
        if (!IsFast(node))
        {
            PlainNode.Split(node, planes, bank);
            return;
        }

        float[] source = planes.Whole(node.Depth);
        int first = (node.Region.Y * planes.Stride) + node.Region.X;
        int width = node.Region.Width;
        _split.Run(node, (row, _) => source.AsSpan(first + (row * planes.Stride), width), planes);
    }

    private bool IsFast(in WaveletNode node) => bank.IsFast && node.Region is { Width: > 1, Height: > 1 };
}
