namespace Biometrics.Wsq.Wavelet;

/// <summary>Splits and joins a node line by line with any bank: for banks that the fast way does not know, and for nodes of one row or column.</summary>
internal static class PlainNode
{
    /// <summary>Splits: rows first, then columns.</summary>
    public static void Split(in WaveletNode node, CoefficientPlanes planes, FilterBank bank)
    {
        float[] whole = planes.Whole(node.Depth);
        float[] quarters = planes.Quarters(node.Depth);
        Region region = node.Region;
        float[] line = new float[Math.Max(region.Width, region.Height)];
        float[] halves = new float[line.Length];
        for (int y = region.Y; y < region.Y + region.Height; y++)
        {
            var row = new StridedLine(whole, (y * planes.Stride) + region.X, 1, region.Width);
            row.Read(line);
            PlainTransform.Split(line.AsSpan(0, region.Width), bank, halves.AsSpan(0, node.LowWidth), halves.AsSpan(node.LowWidth, region.Width - node.LowWidth));
            row.WriteHalves(halves, node.LowX - region.X, node.HighX - region.X, node.LowWidth);
        }

        for (int x = region.X; x < region.X + region.Width; x++)
        {
            new StridedLine(whole, (region.Y * planes.Stride) + x, planes.Stride, region.Height).Read(line);
            PlainTransform.Split(line.AsSpan(0, region.Height), bank, halves.AsSpan(0, node.LowHeight), halves.AsSpan(node.LowHeight, region.Height - node.LowHeight));
            new StridedLine(quarters, (region.Y * planes.Stride) + x, planes.Stride, region.Height)
                .WriteHalves(halves, node.LowY - region.Y, node.HighY - region.Y, node.LowHeight);
        }
    }

    /// <summary>Joins: columns first, then rows.</summary>
    public static void Join(in WaveletNode node, CoefficientPlanes planes, FilterBank bank)
    {
        float[] whole = planes.Whole(node.Depth);
        float[] quarters = planes.Quarters(node.Depth);
        Region region = node.Region;
        float[] line = new float[Math.Max(region.Width, region.Height)];
        float[] halves = new float[line.Length];
        for (int x = region.X; x < region.X + region.Width; x++)
        {
            int first = (region.Y * planes.Stride) + x;
            new StridedLine(quarters, first, planes.Stride, region.Height).ReadHalves(halves, node.LowY - region.Y, node.HighY - region.Y, node.LowHeight);
            PlainTransform.Join(halves.AsSpan(0, node.LowHeight), halves.AsSpan(node.LowHeight, region.Height - node.LowHeight), bank, line.AsSpan(0, region.Height));
            new StridedLine(whole, first, planes.Stride, region.Height).Write(line);
        }

        for (int y = region.Y; y < region.Y + region.Height; y++)
        {
            var row = new StridedLine(whole, (y * planes.Stride) + region.X, 1, region.Width);
            row.ReadHalves(halves, node.LowX - region.X, node.HighX - region.X, node.LowWidth);
            PlainTransform.Join(halves.AsSpan(0, node.LowWidth), halves.AsSpan(node.LowWidth, region.Width - node.LowWidth), bank, line.AsSpan(0, region.Width));
            row.Write(line);
        }
    }
}
