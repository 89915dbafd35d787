using Simulators;

namespace Gateway.Demo;

/// <summary>How the demonstration runs.</summary>
internal sealed record DemoOptions
{
    /// <summary>Where the gateway listens, such as <c>http://127.0.0.1:8080</c>.</summary>
    public required Uri Gateway { get; init; }

    /// <summary>The passwords of the demo partners by their code, which is also the account name: ASC, OVERSEAS, CARD and ELIS are used.</summary>
    public required IReadOnlyDictionary<string, string> Passwords { get; init; }

    /// <summary>Where the demonstration remembers that it ran; the same folder as the database's.</summary>
    public required string DataFolder { get; init; }

    /// <summary>A ten-print file in the traditional ANSI/NIST encoding for the first enrolment; null, or absent, draws the prints.</summary>
    public string? TenPrintFile { get; init; }

    /// <summary>Makes the simulated IDENT send a foreign partner's inquiry; null where the simulators do not run.</summary>
    public Func<ForeignInquiry, CancellationToken, Task<ForeignInquiryResult>>? Inquire { get; init; }

    /// <summary>Gives a case into an officer's hands: case, e-mail address, A-Number; null where nobody can.</summary>
    public Func<string, string, string, CancellationToken, Task>? Assign { get; init; }

    /// <summary>Takes one line of progress for people.</summary>
    public Action<string> Report { get; init; } = _ => { };

    /// <summary>How long all answers together may take, in seconds.</summary>
    public int PatienceSeconds { get; init; } = 90;

    /// <summary>Between two questions how a message stands, in milliseconds.</summary>
    public int PollMilliseconds { get; init; } = 500;

    /// <summary>The clock.</summary>
    public TimeProvider TimeProvider { get; init; } = TimeProvider.System;
}
