namespace Processing.Policy;

/// <summary>A policy table cannot be read or contradicts itself: the program must not start with it.</summary>
public sealed class PolicyException : Exception
{
    /// <summary>Makes the exception.</summary>
    public PolicyException()
    {
    }

    /// <summary>Makes the exception.</summary>
    /// <param name="message">Which file, row and column, and what is wrong.</param>
    public PolicyException(string message)
        : base(message)
    {
    }

    /// <summary>Makes the exception.</summary>
    /// <param name="message">Which file, row and column, and what is wrong.</param>
    /// <param name="innerException">The cause.</param>
    public PolicyException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
