using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace HeroImages.Notebooks.Documents;

/// <summary>Names of cells: derived from place and text, so that the same file is given the same ones every time.</summary>
static partial class CellIds
{
    const int Bytes = 4;

    /// <summary>A name that is not among those in use.</summary>
    public static string Make(int index, string source, IReadOnlyCollection<string> used)
    {
        for (var attempt = 0; ; attempt++)
        {
            var seed = string.Create(CultureInfo.InvariantCulture, $"{index}\n{attempt}\n{source}");
            var id = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(seed)).AsSpan(0, Bytes));
            if (!used.Contains(id))
            {
                return id;
            }
        }
    }

    /// <summary>Gives a name to each cell that has none, an impossible one, or that of a cell above.</summary>
    public static void Complete(IReadOnlyList<NotebookCell> cells)
    {
        var used = new HashSet<string>(cells.Select(c => c.Id).OfType<string>(), StringComparer.Ordinal);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < cells.Count; i++)
        {
            if (cells[i].Id is not { } id || !Allowed().IsMatch(id) || !seen.Add(id))
            {
                var made = Make(i, cells[i].Source, used);
                used.Add(made);
                seen.Add(made);
                cells[i].Json.Put("id", made);
            }
        }
    }

    [GeneratedRegex(@"\A[A-Za-z0-9_-]{1,64}\z")]
    private static partial Regex Allowed();
}
