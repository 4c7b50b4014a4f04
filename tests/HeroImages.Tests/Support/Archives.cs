using System.IO.Compression;
using System.Text;

namespace HeroImages.Tests;

/// <summary>Makes archives in memory.</summary>
static class Archives
{
    public static byte[] GZip(string text) => GZip(Encoding.UTF8.GetBytes(text));

    public static byte[] GZip(byte[] bytes)
    {
        var target = new MemoryStream();
        using (var gzip = new GZipStream(target, CompressionLevel.Optimal))
        {
            gzip.Write(bytes);
        }
        return target.ToArray();
    }

    public static byte[] Zip(params (string Name, string Text)[] members)
    {
        var target = new MemoryStream();
        using (var zip = new ZipArchive(target, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, text) in members)
            {
                using var member = zip.CreateEntry(name).Open();
                member.Write(Encoding.UTF8.GetBytes(text));
            }
        }
        return target.ToArray();
    }
}
