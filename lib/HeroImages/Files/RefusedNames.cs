using System.Text;

namespace HeroImages.Files;

/// <summary>What some system, mostly Windows, refuses in file names; refused here on every system.</summary>
static class RefusedNames
{
    const string Characters = "<>:\"|?*";

    static readonly HashSet<string> Devices = new(
        ["con", "prn", "aux", "nul", "conin$", "conout$", .. "0123456789¹²³".SelectMany(n => new[] { $"com{n}", $"lpt{n}" })],
        StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether a name means a device; Windows takes what stands before the first dot for it.</summary>
    public static bool IsDevice(string name) => Devices.Contains(Stem(name));

    /// <summary>Whether a character cannot stand in a name.</summary>
    public static bool Has(Rune rune) =>
        Rune.IsControl(rune) || rune == Rune.ReplacementChar || (rune.IsAscii && Characters.Contains((char)rune.Value));

    /// <summary>What stands before the first dot.</summary>
    public static string Stem(string name) => name.Split('.')[0].TrimEnd(' ');
}
