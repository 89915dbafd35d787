namespace Simulators.Icts;

/// <summary>One case on the analysts' list.</summary>
internal sealed class AnalystCase
{
    /// <summary>The number of the case.</summary>
    public required string Number { get; init; }

    /// <summary>The inquiry it answers.</summary>
    public required string Inquiry { get; init; }

    /// <summary>The conversation it belongs to, or null.</summary>
    public string? Conversation { get; init; }

    /// <summary>The partner's country.</summary>
    public required string Country { get; init; }

    /// <summary>High, Medium or Low.</summary>
    public required string Priority { get; init; }

    /// <summary>The person asked about, as it came: XML of <c>nc:Person</c>.</summary>
    public required string Person { get; init; }

    /// <summary>The whole inquiry as it came: XML of <c>CaseInquiry</c>.</summary>
    public string InquiryXml { get; init; } = "";

    /// <summary>The template in which it came: <c>Uniform</c> or <c>PartnerSpecific</c>.</summary>
    public string Template { get; init; } = "Uniform";

    /// <summary>The names of the documents that an analyst sent by hand.</summary>
    public List<string> SentDocuments { get; init; } = [];

    /// <summary>The name, for the list.</summary>
    public required string Name { get; init; }

    /// <summary>Whether the package is still to be delivered by itself.</summary>
    public bool IsWaiting { get; set; }

    /// <summary>How it stands.</summary>
    public string Standing { get; set; } = "open";
}
