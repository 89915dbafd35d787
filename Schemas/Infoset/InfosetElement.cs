namespace Schemas.Infoset;

/// <summary>One element of a document.</summary>
public readonly record struct InfosetElement
{
}
