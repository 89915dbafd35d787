namespace Processing.Pipeline.Answering;

/// <summary>An answer of ours does not hold against our own schema: a fault of the program, never the sender's.</summary>
internal sealed class InvalidReplyException(string codes) : Exception("The answer is not valid: " + codes);
