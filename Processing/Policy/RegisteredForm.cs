namespace Processing.Policy;

/// <summary>A collection of information from the public.</summary>
/// <param name="Name">The form, or <c>IVT</c>.</param>
/// <param name="Title">What it is.</param>
/// <param name="Notice">The number of its notice, or null.</param>
/// <param name="ControlNumber">The control number of the Office of Management and Budget.</param>
/// <param name="Source">The source.</param>
/// <param name="IsVerified">Whether the source was read; else it is assumed.</param>
public sealed record RegisteredForm(string Name, string Title, string? Notice, string ControlNumber, string Source, bool IsVerified);
