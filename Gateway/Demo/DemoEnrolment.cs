using System.Xml.Linq;

namespace Gateway.Demo;

/// <summary>What an enrolment of the demonstration says.</summary>
internal sealed record DemoEnrolment
{
    /// <summary>Who was met.</summary>
    public required DemoPerson Person { get; init; }

    /// <summary>ApplicationSupportCenter, OtherLocation or BenefitCard.</summary>
    public required string Source { get; init; }

    /// <summary>The system that collected it.</summary>
    public required string System { get; init; }

    /// <summary>The place.</summary>
    public required string Site { get; init; }

    /// <summary>The form.</summary>
    public required string Form { get; init; }

    /// <summary>The images, each a <c>biom:Biometric</c>.</summary>
    public IReadOnlyList<XElement> Biometrics { get; init; } = [];

    /// <summary>Why there are no prints; null where there are.</summary>
    public string? PrintsNotTaken { get; init; }
}
