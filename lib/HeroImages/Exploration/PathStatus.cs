namespace HeroImages.Exploration;

/// <summary>What became of a path when it was looked for in the image folder.</summary>
public enum PathStatus : byte
{
    /// <summary>The file is there.</summary>
    Found,

    /// <summary>There is no such file.</summary>
    Missing,

    /// <summary>There is one that differs in upper and lower case only; this file system tells them apart.</summary>
    OtherCase,

    /// <summary>The path is absolute or climbs out of the folder; it was never touched.</summary>
    OutsideRoot,

    /// <summary>The file is there and holds nothing.</summary>
    EmptyFile,

    /// <summary>The file is there and cannot be decoded, or its folder cannot be listed.</summary>
    Unreadable,
}
