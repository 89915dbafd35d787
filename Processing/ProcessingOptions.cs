namespace Processing;

/// <summary>The settings of the pipeline and the dispatcher.</summary>
public sealed record ProcessingOptions
{
    /// <summary>How long a sender waits for a final answer before it gets an interim one, in seconds; 0 answers at once.</summary>
    public double AnswerDeadlineSeconds { get; init; } = 2;

    /// <summary>How many messages are in the pipeline at the same time; 0 on a node that only takes messages and leaves the work to others.</summary>
    public int PipelineWorkers { get; init; } = 8;

    /// <summary>
    /// How long a claim on a message or an outbound message holds, in seconds: longer than <see cref="PartnerTimeoutSeconds"/> and any step.
    /// After a kill this is how long what was under way rests.
    /// </summary>
    public double LeaseSeconds { get; init; } = 45;

    /// <summary>How often queues are looked at without being told of new work, in seconds.</summary>
    public double PollSeconds { get; init; } = 1;

    /// <summary>How many calls to one partner run at the same time.</summary>
    public int CallsPerPartner { get; init; } = 4;

    /// <summary>How long a partner may take to answer a call, in seconds.</summary>
    public double PartnerTimeoutSeconds { get; init; } = 30;

    /// <summary>The wait after the first failed call, in seconds; it doubles with each further one.</summary>
    public double FirstRetrySeconds { get; init; } = 1;

    /// <summary>The longest wait between two calls, in seconds.</summary>
    public double LongestRetrySeconds { get; init; } = 300;

    /// <summary>After how many failed calls an outbound message is set aside for an operator.</summary>
    public int CallsBeforeParking { get; init; } = 200;

    /// <summary>When a foreign partner's inquiry gets its "no match", counted from its arrival, in seconds; the same for every reason.</summary>
    public double InquiryAnswerDelaySeconds { get; init; } = 30;

    /// <summary>How long an inquiry is held before the status of the person is asked for again, in seconds.</summary>
    public double HoldSeconds { get; init; } = 60;

    /// <summary>
    /// Fingerprint templates that searches hold in memory, about 9 KB each; those beyond are read from the database by every search that
    /// needs them. 0 holds none.
    /// </summary>
    public int SearchHeldPrints { get; init; } = 40_000;

    /// <summary>
    /// Templates of one finger that one search reads at most beyond those in memory; a search that would need more finds what it can and
    /// never says that there is nobody.
    /// </summary>
    public int SearchReadPrints { get; init; } = 200_000;

    /// <summary>
    /// A folder with policy tables of the operator: a file such as <c>agreements.csv</c> there takes the place of the table inside the
    /// program at the next start. Null for those of the program alone.
    /// </summary>
    public string? PolicyFolder { get; init; }

    /// <summary>
    /// An A-Number, nine digits, that nobody holds. PCQS is asked about it where an inquiry names nobody we know, so that the way to
    /// "no match" is the same for everybody.
    /// </summary>
    public string UnknownPersonANumber { get; init; } = "000000001";

    /// <summary>Our originating agency identifier in EBTS files (1.008), nine characters.</summary>
    public string OriginatingAgency { get; init; } = "DCCPMS00Z";

    /// <summary>The destination agency of EBTS files to NGI (1.007).</summary>
    public string NgiAgency { get; init; } = "WVIAFIS0Z";

    /// <summary>The destination agency of EBTS files to DoD ABIS (1.007).</summary>
    public string AbisAgency { get; init; } = "WVABIS00Z";

    /// <summary>
    /// By what the time-outs of <c>Policy/ebts-timeouts.csv</c> are multiplied: below 1 to be told of silence sooner than the FBI's
    /// response times suggest.
    /// </summary>
    public double EbtsTimeoutFactor { get; init; } = 1;

    /// <summary>
    /// By what the hours of <c>Policy/foreign-times.csv</c> are multiplied: below 1 to see reminders, escalation and purge sooner.
    /// </summary>
    public double ForeignTimeFactor { get; init; } = 1;

    /// <summary>The agency identifier of an EBTS partner (1.007).</summary>
    /// <param name="partner">The partner's code.</param>
    internal string AgencyOf(string partner) => partner == "ABIS" ? AbisAgency : NgiAgency;

    /// <summary>
    /// Where the process kills itself, for tests of what survives: <c>step:point:count</c>, see <see cref="Pipeline.Probes.KillProbe"/>.
    /// Null in operation.
    /// </summary>
    public string? KillAt { get; init; }
}
