namespace HeroImages.Agreement;

/// <summary>What is needed of symmetric, positive definite matrices.</summary>
static class SymmetricMatrix
{
    /// <summary>The diagonal of the inverse, by Cholesky's decomposition.</summary>
    /// <param name="matrix">Rows; used up.</param>
    public static double[] InverseDiagonal(double[][] matrix)
    {
        var size = matrix.Length;
        Decompose(matrix);
        var diagonal = new double[size];
        var column = new double[size];
        for (var unit = 0; unit < size; unit++)
        {
            // The inverse's diagonal is the squared length of a column of the inverse of the triangle.
            for (var row = unit; row < size; row++)
            {
                var sum = row == unit ? 1.0 : 0.0;
                for (var k = unit; k < row; k++)
                {
                    sum -= matrix[row][k] * column[k];
                }
                column[row] = sum / matrix[row][row];
                diagonal[unit] += column[row] * column[row];
            }
        }
        return diagonal;
    }

    /// <summary>Replaces the lower half by the triangle whose square is the matrix.</summary>
    static void Decompose(double[][] matrix)
    {
        for (var row = 0; row < matrix.Length; row++)
        {
            for (var column = 0; column <= row; column++)
            {
                var sum = matrix[row][column];
                for (var k = 0; k < column; k++)
                {
                    sum -= matrix[row][k] * matrix[column][k];
                }
                matrix[row][column] = row == column ? Math.Sqrt(sum) : sum / matrix[column][column];
            }
        }
    }
}
