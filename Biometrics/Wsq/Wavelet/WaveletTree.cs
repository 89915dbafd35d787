namespace Biometrics.Wsq.Wavelet;

/// <summary>How an image is split: 20 nodes, and the 64 bands that are left.</summary>
/// <remarks>Source: WSQ specification 3.1, part 1, annex A, figures of the wavelet tree and of the bands.</remarks>
internal sealed class WaveletTree
{
    /// <summary>Bands that tables tell of; the last four, in the right bottom quarter, are never coded.</summary>
    public const int Bands = 64;

    /// <summary>Bands that are coded.</summary>
    public const int CodedBands = 60;

    // Node: its parent, which quarter of it, and whether the high half stands left (bit 0) and on top (bit 1). The image itself comes first.
    private static readonly (int Parent, int Quarter, int Inversion)[] Shape =
    [
        (0, 0, 0), (0, 0, 0), (0, 1, 1), (0, 2, 2), (1, 1, 1), (1, 2, 2),
        (4, 0, 0), (4, 1, 1), (4, 2, 2), (4, 3, 3),
        (5, 0, 0), (5, 1, 1), (5, 2, 2), (5, 3, 3),
        (1, 0, 0), (14, 0, 0), (14, 1, 1), (14, 2, 2), (14, 3, 3), (15, 0, 0),
    ];

    // Bands in runs: the node they are quarters of, the first quarter, how many.
    private static readonly (int Node, int First, int Count)[] Leaves =
    [
        (19, 0, 4), (15, 1, 3), (16, 0, 4), (17, 0, 4), (18, 0, 4), (6, 0, 4), (7, 0, 4), (8, 0, 4), (9, 0, 4),
        (10, 0, 4), (11, 0, 4), (12, 0, 4), (13, 0, 4), (1, 3, 1), (2, 0, 4), (3, 0, 4), (0, 3, 1),
    ];

    private readonly WaveletNode[] _nodes = new WaveletNode[Shape.Length];

    private readonly Subband[] _bands = new Subband[CodedBands + 1];

    /// <summary>Splits an image.</summary>
    /// <param name="width">Width in pixels.</param>
    /// <param name="height">Height in pixels.</param>
    public WaveletTree(int width, int height)
    {
        Image = new Region(0, 0, width, height);
        for (int index = 0; index < Shape.Length; index++)
        {
            (int parent, int quarter, int inversion) = Shape[index];
            Region region = index == 0 ? Image : _nodes[parent].Quarter(quarter);
            int depth = index == 0 ? 0 : _nodes[parent].Depth + 1;
            _nodes[index] = new WaveletNode(region, depth, (inversion & 1) != 0, (inversion & 2) != 0);
        }

        int band = 0;
        foreach ((int node, int first, int count) in Leaves)
        {
            for (int quarter = first; quarter < first + count; quarter++)
            {
                _bands[band++] = new Subband(_nodes[node].Quarter(quarter), _nodes[node].Depth);
            }
        }
    }

    /// <summary>The whole image.</summary>
    public Region Image { get; }

    /// <summary>The nodes in the order of splitting; joining goes backwards.</summary>
    public ReadOnlySpan<WaveletNode> Nodes => _nodes;

    /// <summary>The coded bands; the right bottom quarter of the image, which is never coded, is one more at the end.</summary>
    public ReadOnlySpan<Subband> Subbands => _bands;
}
