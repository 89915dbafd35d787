namespace Biometrics.Fingerprints.Extraction.Planes;

/// <summary>One value for every block of <see cref="FloatPlane.BlockPixels"/> pixels, row by row.</summary>
internal sealed class BlockGrid<T>(int columns, int rows)
{
    public int Columns { get; } = columns;

    public int Rows { get; } = rows;

    public T[] Values { get; } = new T[columns * rows];

    public ref T this[int column, int row] => ref Values[unchecked((row * Columns) + column)];

    /// <summary>The value of the nearest block that exists.</summary>
    public T Nearest(int column, int row) => this[Math.Clamp(column, 0, Columns - 1), Math.Clamp(row, 0, Rows - 1)];
}
