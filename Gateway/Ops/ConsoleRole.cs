namespace Gateway.Ops;

/// <summary>The roles of console users. A user holds <see cref="Viewer"/> or <see cref="Ops"/>, and may hold others beside it.</summary>
public static class ConsoleRole
{
    /// <summary>Sees what happened: lists, times, verdicts, findings. Sees no content, image or person.</summary>
    public const string Viewer = "Viewer";

    /// <summary>Sees also content, images and people, and may resend and reprocess.</summary>
    public const string Ops = "Ops";

    /// <summary>Sees also why the protected-class step decided as it did, and the messages that ask for protected status.</summary>
    public const string Restricted = "Restricted";

    /// <summary>Sees also who read what of whom, and why.</summary>
    public const string Auditor = "Auditor";

    /// <summary>Beside <see cref="Ops"/>: opens rap sheets, and the messages of NGI and ABIS that brought them.</summary>
    public const string Records = "Records";

    /// <summary>Asks foreign partners about people whose case is assigned to the user, and reads what they told of them.</summary>
    public const string Officer = "Officer";

    /// <summary>Reads what foreign partners told, for identity fraud in benefit cases, where the agreement allows it.</summary>
    public const string Fdns = "Fdns";

    /// <summary>Sees also newly captured and earlier biometrics beside each other, and decides whether it is the same person.</summary>
    public const string Verifier = "Verifier";

    /// <summary>Works also on requests of people for correction of their record and for copies of it.</summary>
    public const string Redress = "Redress";
}
