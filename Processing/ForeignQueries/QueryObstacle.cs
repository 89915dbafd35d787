namespace Processing.ForeignQueries;

/// <summary>Something that stands against a question to foreign partners.</summary>
/// <param name="Field">The field of the form or the column of the sheet that it is about.</param>
/// <param name="Text">What is the matter; holds no value.</param>
public sealed record QueryObstacle(string Field, string Text);
