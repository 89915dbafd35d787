namespace Biometrics.Itl.Ebts;

/// <summary>What a transaction is in an exchange.</summary>
public enum EbtsRole
{
    /// <summary>Asks for something.</summary>
    Request,

    /// <summary>Answers a request.</summary>
    Answer,

    /// <summary>Refuses a request.</summary>
    Error,

    /// <summary>Comes without having been asked for.</summary>
    Notice,
}
