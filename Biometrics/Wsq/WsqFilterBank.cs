namespace Biometrics.Wsq;

/// <summary>Which wavelet filters an encoder uses.</summary>
/// <remarks>Source: WSQ specification 3.1, part 1, table of filters.</remarks>
public enum WsqFilterBank
{
    /// <summary>9 and 7 taps: the FBI's parameter set, and the one to use.</summary>
    Odd,

    /// <summary>8 and 8 taps: allowed by the specification, met seldom.</summary>
    Even,
}
