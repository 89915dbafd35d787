using System.Xml.Linq;
using Gateway.Conformance.Checking;
using Schemas.Validation;

namespace Gateway.Conformance.Replay;

/// <summary>An answer, understood.</summary>
internal sealed record ReadAnswer
{
    /// <summary>The name of the fault or refusal; null where the endpoint took the message.</summary>
    public string? FaultName { get; init; }

    /// <summary>The findings that the endpoint gave.</summary>
    public IReadOnlyList<Finding> Findings { get; init; } = [];

    /// <summary>Whether the endpoint said that it could not check the message.</summary>
    public bool IsUndetermined { get; init; }

    /// <summary>The message of the answer, or the content of the detail of a fault; null where there is none.</summary>
    public XElement? Content { get; init; }

    /// <summary>What our checks say of the answer; null where there was nothing to check, or where it cannot be read.</summary>
    public FileCheck? Check { get; init; }

    /// <summary>Why it cannot be read; null where it can.</summary>
    public string? Problem { get; init; }
}
