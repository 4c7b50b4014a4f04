using System.Runtime.InteropServices;
using HeroImages.Files;

// Makes the copy of TorchSharp's library that this system can load. TorchSharp's is built with a newer compiler than Debian 12 or
// Ubuntu 22.04 have, and asks for a version of the C++ library of which it uses nothing.
// Arguments: libtorch, TorchSharp's library, and where its copy goes.
var (libtorch, library, copy) = (args[0], args[1], args[2]);
var made = copy + ".tmp";
File.WriteAllBytes(made, Loadable());
File.Move(made, copy, overwrite: true);

byte[] Loadable()
{
    try
    {
        NativeLibrary.Load(libtorch);
        NativeLibrary.Load(library);
    }
    catch (DllNotFoundException e) when (VersionNeeds.Repaired(library, e.Message) is { } repaired)
    {
        return repaired;
    }
    catch (DllNotFoundException)
    {
        // Another reason, such as a library that the system lacks: the program says which when it needs this one.
    }
    return File.ReadAllBytes(library);
}
