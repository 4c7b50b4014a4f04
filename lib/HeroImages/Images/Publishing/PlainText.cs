using System.Text;

namespace HeroImages.Images.Publishing;

/// <summary>Texts from outside, in the form that fields of metadata can hold.</summary>
static class PlainText
{
    /// <summary>The text without control characters and halves of characters; line ends become blanks.</summary>
    public static string Of(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            plain.Append(Rune.IsControl(rune) || rune.Value is 0xfffe or 0xffff ? " " : rune.ToString());
        }
        return plain.ToString().Trim();
    }

    /// <summary>The plain text as UTF-8, cut between characters where it is too long.</summary>
    public static byte[] Utf8(string text, int mostBytes)
    {
        var bytes = Encoding.UTF8.GetBytes(Of(text));
        var end = Math.Min(bytes.Length, mostBytes);
        while (end > 0 && end < bytes.Length && (bytes[end] & 0xc0) == 0x80)
        {
            end--;
        }
        return bytes[..end];
    }
}
