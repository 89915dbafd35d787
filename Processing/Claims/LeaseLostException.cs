namespace Processing.Claims;

/// <summary>Another worker has the item, or its state was changed from outside: what this one did is undone, and the item is done anew.</summary>
internal sealed class LeaseLostException() : Exception("The claim is lost.");
