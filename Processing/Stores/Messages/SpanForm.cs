namespace Processing.Stores.Messages;

/// <summary>How a kept binary value stood in its entity.</summary>
public enum SpanForm
{
    /// <summary>As its bytes, in a part of a multipart package.</summary>
    Binary = 0,

    /// <summary>As base64 without white space.</summary>
    Base64 = 1,

    /// <summary>As base64 in lines of one length.</summary>
    Base64Lines = 2,
}
