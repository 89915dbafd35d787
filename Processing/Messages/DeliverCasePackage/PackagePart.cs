namespace Processing.Messages.DeliverCasePackage;

/// <summary>One element of the analysts' package, as it is kept until it is released.</summary>
/// <param name="Element">Its name in the policy tables; <c>Other</c> for what no table names, which no agreement can allow.</param>
/// <param name="Place">Where it stands.</param>
/// <param name="Xml">The element with our prefixes; a binary value is a <see cref="BinaryMark"/>.</param>
/// <param name="Agreement">The agreement that the element itself names, or null.</param>
internal sealed record PackagePart(string Element, PackagePlace Place, string Xml, string? Agreement = null);
