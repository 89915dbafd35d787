using System.Text.Json.Serialization;

namespace Processing.Vetting;

/// <summary>A decision on reuse as an answer tells it.</summary>
/// <param name="Modality">The modality code of the exchange schema.</param>
/// <param name="IsReusable">The decision.</param>
/// <param name="Reason">The reason code of the exchange schema.</param>
/// <param name="ValidUntil">The last day of reuse, or null.</param>
internal sealed record ReuseLine(string Modality, bool IsReusable, string Reason, DateOnly? ValidUntil)
{
    /// <summary>The reason by which nothing has to be captured although nothing is reused.</summary>
    public const string Waived = "Waived";

    /// <summary>The capture day of what it is about, or null.</summary>
    public DateOnly? CapturedOn { get; init; }

    /// <summary>The policy row that decided, as <c>file:id</c>.</summary>
    public string? Rule { get; init; }

    /// <summary>The waiver that it rests on, or null.</summary>
    public Guid? WaiverId { get; init; }

    /// <summary>Whether new biometrics have to be captured.</summary>
    [JsonIgnore]
    public bool IsCaptureRequired => !IsReusable && Reason != Waived;
}
