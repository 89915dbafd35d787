namespace Persistence;

/// <summary>The database is of another release, or a script that was run has been changed since.</summary>
public sealed class SchemaMismatchException : Exception
{
    /// <summary>Makes the exception.</summary>
    public SchemaMismatchException()
    {
    }

    /// <summary>Makes the exception.</summary>
    /// <param name="message">What differs and what to do.</param>
    public SchemaMismatchException(string message)
        : base(message)
    {
    }

    /// <summary>Makes the exception.</summary>
    /// <param name="message">What differs and what to do.</param>
    /// <param name="innerException">The driver's exception.</param>
    public SchemaMismatchException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
