namespace Processing.ProtectedClass;

/// <summary>What the answer of PCQS means.</summary>
internal enum Protection
{
    /// <summary>Nothing clear is known: hold.</summary>
    Unknown,

    /// <summary>At least one individual is protected.</summary>
    Protected,

    /// <summary>Every individual is clearly not protected.</summary>
    Clear,
}
