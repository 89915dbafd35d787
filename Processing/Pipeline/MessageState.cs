using System.Text.Json;
using System.Text.Json.Serialization;
using Processing.Disclosures;
using Processing.Disclosures.Corrections;
using Processing.ForeignQueries.Reverse;
using Processing.Messages.AmendRecord;
using Processing.Messages.DeliverCasePackage;
using Processing.Messages.DeliverForeignAnswer;
using Processing.Messages.EnrollEncounter;
using Processing.Messages.InquirePerson;
using Processing.Messages.NativeEbts;
using Processing.Messages.OrderForeignInformation;
using Processing.Messages.RetrieveBackgroundCheck;
using Processing.Messages.StartBackgroundCheck;
using Processing.Messages.StartForeignQuery;
using Processing.Messages.VetBiometrics;
using Processing.Partners;
using Processing.ProtectedClass;
using Processing.Routing;
using Processing.Search;
using Processing.Vetting;

namespace Processing.Pipeline;

/// <summary>What is known of a message between two steps; kept with the work row as JSON.</summary>
internal sealed record MessageState
{
    // Pieces of XML are part of it: with every bracket escaped they would be three times as long. It is never put into a page.
    private static readonly JsonSerializerOptions Json = new()
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>The operation.</summary>
    public required string Stem { get; init; }

    /// <summary>The sender.</summary>
    public required string Partner { get; init; }

    /// <summary>The sender's message identification.</summary>
    public required string Identification { get; init; }

    /// <summary>Our id of the conversation.</summary>
    public required Guid ConversationId { get; init; }

    /// <summary>The conversation as the sender names it.</summary>
    public required string Conversation { get; init; }

    /// <summary>1 high, 2 medium, 3 low.</summary>
    public required int Priority { get; init; }

    /// <summary>When it arrived, UTC.</summary>
    public required DateTimeOffset ReceivedAt { get; init; }

    /// <summary>
    /// Where the message begins in its document, bytes, where what it says is read from the log whenever work on it begins; null where
    /// what it says is kept here.
    /// </summary>
    public int? LoggedAt { get; init; }

    /// <summary>The content of an enrolment.</summary>
    public Enrolment? Enrolment { get; init; }

    /// <summary>The content of a question on reuse.</summary>
    public VettingRequest? VettingRequest { get; init; }

    /// <summary>The content of a search or of the retrieval of a record.</summary>
    public Lookup? Lookup { get; init; }

    /// <summary>The content of a request for correction.</summary>
    public AmendmentRequest? Amendment { get; init; }

    /// <summary>The new biometrics of a verification of identity.</summary>
    public Enrolment? Capture { get; init; }

    /// <summary>What the answer says beyond its outcome, as XML with marks for binary values; null for nothing.</summary>
    public string? AnswerXml { get; init; }

    /// <summary>The content of a question for background checks.</summary>
    public StartRequest? StartRequest { get; init; }

    /// <summary>The content of a foreign partner's inquiry.</summary>
    public Inquiry? Inquiry { get; init; }

    /// <summary>The content of a case package.</summary>
    public CasePackage? CasePackage { get; init; }

    /// <summary>The content of an answer of NGI or ABIS.</summary>
    public EbtsReply? EbtsAnswer { get; init; }

    /// <summary>The content of an officer's question to foreign partners.</summary>
    public ForeignQuestion? ForeignQuestion { get; init; }

    /// <summary>The content of an officer's order of a third round.</summary>
    public ForeignOrder? ForeignOrder { get; init; }

    /// <summary>A foreign partner's answer, sealed.</summary>
    public ForeignAnswer? ForeignAnswer { get; init; }

    /// <summary>The query that a message belongs to, or null so far.</summary>
    public Guid? ForeignQueryId { get; init; }

    /// <summary>The partners that an order goes to; null before they were looked for.</summary>
    public IReadOnlyList<string>? ForeignTargets { get; init; }

    /// <summary>What the officer's system is told of the rounds.</summary>
    public IReadOnlyList<ForeignResult> ForeignResults { get; init; } = [];

    /// <summary>A request to a partner that asked us before.</summary>
    public ReverseRequest? ReverseRequest { get; init; }

    /// <summary>A correction for an earlier recipient.</summary>
    public Correction? Correction { get; init; }

    /// <summary>The person, once decided.</summary>
    public Guid? PersonId { get; init; }

    /// <summary>The people that an inquiry is about; null before they were looked for.</summary>
    public IReadOnlyList<Guid>? MatchedPeople { get; init; }

    /// <summary>The decision on identity: a code of the exchange schema.</summary>
    public string? IdentityDecision { get; init; }

    /// <summary>Why: codes of the exchange schema.</summary>
    public IReadOnlyList<string> IdentityReasons { get; init; } = [];

    /// <summary>The encounter that was stored.</summary>
    public Guid? EncounterId { get; init; }

    /// <summary>What IDENT said: <c>Match</c>, <c>NoMatch</c>, <c>Enrolled</c>; null where it was not asked.</summary>
    public string? Verification { get; init; }

    /// <summary>IDENT's person number.</summary>
    public string? Fin { get; init; }

    /// <summary>IDENT's encounter number.</summary>
    public string? Eid { get; init; }

    /// <summary>The decisions on reuse.</summary>
    public IReadOnlyList<ReuseLine> Reuse { get; init; } = [];

    /// <summary>The checks that were asked for.</summary>
    public IReadOnlyList<CheckLine> Checks { get; init; } = [];

    /// <summary>The checks that were started, or stand already.</summary>
    public IReadOnlyList<CheckFacts> StartedChecks { get; init; } = [];

    /// <summary>The decision on release.</summary>
    public ReleaseDecision? Release { get; init; }

    /// <summary>How often the message was held because nothing clear was known.</summary>
    public int Holds { get; init; }

    /// <summary>When the final answer goes out, UTC; null where it goes when it is ready.</summary>
    public DateTimeOffset? AnswerDueAt { get; init; }

    /// <summary>The message that brought the analysts' package, or null so far.</summary>
    public Guid? PackageId { get; init; }

    /// <summary>The newest package for the inquiry, or null so far.</summary>
    public CasePackage? Package { get; init; }

    /// <summary>The decision of the case-file review on the newest package, or null so far.</summary>
    public ReviewDecision? Review { get; init; }

    /// <summary>What was released, or null.</summary>
    public Guid? ReleaseId { get; init; }

    /// <summary>The outcome code of the final answer.</summary>
    public string? OutcomeCode { get; init; }

    /// <summary>The questions put to partners, by their name in the step that asks.</summary>
    public IReadOnlyDictionary<string, Question> Questions { get; init; } = new Dictionary<string, Question>(StringComparer.Ordinal);

    /// <summary>Whether IDENT has confirmed who the person is; only then are checks sent.</summary>
    [JsonIgnore]
    public bool IsIdentityVerified => Verification is "Match" or "Enrolled";

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    public static MessageState Read(string json) =>
        JsonSerializer.Deserialize<MessageState>(json, Json) ?? throw new InvalidDataException("The state of a message is empty.");

    /// <summary>The state as JSON, without what is read from the log.</summary>
    public string Write() => JsonSerializer.Serialize(LoggedAt is null ? this : this with { Enrolment = null }, Json);

    /// <summary>The state with a question added or replaced.</summary>
    public MessageState With(string name, Question question) =>
        this with { Questions = new Dictionary<string, Question>(Questions, StringComparer.Ordinal) { [name] = question } };

    /// <summary>The state with a question forgotten, so that it is asked anew.</summary>
    public MessageState Without(string name)
    {
        var questions = new Dictionary<string, Question>(Questions, StringComparer.Ordinal);
        questions.Remove(name);
        return this with { Questions = questions };
    }

    /// <summary>The state with the answer to an outbound message; unchanged where it never asked, or has its answer.</summary>
    public MessageState WithAnswer(Guid outboundId, PartnerAnswer answer)
    {
        foreach ((string name, Question question) in Questions)
        {
            if (question.OutboundId == outboundId && question.Answer is null)
            {
                return With(name, question with { Answer = answer });
            }
        }

        return this;
    }
}
