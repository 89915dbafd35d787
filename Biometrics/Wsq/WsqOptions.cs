namespace Biometrics.Wsq;

/// <summary>How to encode.</summary>
public sealed record WsqOptions
{
    /// <summary>The FBI's: bit rate 0.75, odd filters.</summary>
    public static WsqOptions Default { get; } = new();

    /// <summary>Wanted bits a pixel, from 0.05 to 8: 0.75 makes files about 15 times smaller than the picture, 2.25 about five times.</summary>
    /// <remarks>Source: WSQ specification 3.1, part 3: r of encoder number one.</remarks>
    public double BitRate { get; init; } = 0.75;

    /// <summary>The wavelet filters.</summary>
    public WsqFilterBank FilterBank { get; init; }

    /// <summary>Symbols between restart markers, 1 to 65 535; null for none. Costs about two bytes each.</summary>
    public int? RestartInterval { get; init; }

    /// <summary>Entries for the NISTCOM comment beside those the encoder writes itself (size, depth, resolution, rate); these win over entries of the same key.</summary>
    public NistComment? Comment { get; init; }

    /// <summary>Texts for comment segments of their own, ASCII, at most 65 533 letters each.</summary>
    public IReadOnlyList<string> Comments { get; init; } = [];
}
