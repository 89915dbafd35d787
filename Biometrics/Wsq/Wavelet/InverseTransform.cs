namespace Biometrics.Wsq.Wavelet;

/// <summary>From coefficients to pixels: the nodes of the tree are joined from the last to the first, and the image itself is rounded on the way out.</summary>
internal sealed class InverseTransform(WaveletTree tree, FilterBank bank)
{
    private readonly FastJoin _join = new(bank, tree.Image.Width);

    private readonly float[] _row = new float[tree.Image.Width];

    /// <summary>Joins everything; the coefficients are used up.</summary>
    /// <param name="planes">The coefficients of all bands.</param>
    /// <param name="scale">Of the frame header.</param>
    /// <param name="pixels">The pixels, row by row.</param>
    public void Run(CoefficientPlanes planes, PixelScale scale, byte[] pixels)
    {
        for (int index = tree.Nodes.Length - 1; index > 0; index--)
        {
            Join(tree.Nodes[index], planes);
        }

        JoinImage(planes, scale, pixels);
    }

    private void Join(in WaveletNode node, CoefficientPlanes planes)
    {
        if (!IsFast(node))
        {
            PlainNode.Join(node, planes, bank);
            return;
        }

        float[] target = planes.Whole(node.Depth);
        int first = (node.Region.Y * planes.Stride) + node.Region.X;
        int width = node.Region.Width;
        _join.Run(node, planes, (row, even, odd) => Interleaving.Join(even, odd, target.AsSpan(first + (row * planes.Stride), width)));
    }

    private void JoinImage(CoefficientPlanes planes, PixelScale scale, byte[] pixels)
    {
        WaveletNode image = tree.Nodes[0];
        int width = image.Region.Width;
        if (!IsFast(image))
        {
            PlainNode.Join(image, planes, bank);
            scale.ToPixels(planes.Whole(0), pixels);
            return;
        }

        _join.Run(image, planes, (row, even, odd) =>
        {
            Interleaving.Join(even, odd, _row);
            scale.ToPixels(_row, pixels.AsSpan(row * width, width));
        });
    }

    private bool IsFast(in WaveletNode node) => bank.IsFast && node.Region is { Width: > 1, Height: > 1 };
}
