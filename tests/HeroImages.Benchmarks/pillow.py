"""Pillow's side of the comparison. `time FOLDER THREADS PASSES` prints CPU and wall seconds and peak megabytes;
`psnr FOLDER SMALL` prints, for each picture, the PSNR of the JPEG in SMALL to an uncompressed Lanczos, and that of
Pillow's own JPEG."""
import io, math, os, re, sys, time
from concurrent.futures import ThreadPoolExecutor
from PIL import Image, ImageChops, ImageOps, ImageStat

LONGEST, QUALITY = 768, 85


def small(picture, size):
    return picture.convert("RGB").resize(size, Image.LANCZOS)


def size_of(picture):
    scale = LONGEST / max(picture.size)
    return tuple(max(1, round(side * min(1, scale))) for side in picture.size)


def jpeg(picture):
    out = io.BytesIO()
    picture.save(out, "JPEG", quality=QUALITY)
    return out.getvalue()


def prepare(content):
    picture = Image.open(io.BytesIO(content))
    return jpeg(small(picture, size_of(picture)))


def peak_megabytes():
    # not getrusage: its figure takes over what the process that started this one had used
    return int(re.search(r"VmHWM:\s+(\d+)", open("/proc/self/status").read())[1]) * 1024 / 1e6


def measure(folder, threads, passes):
    contents = [open(os.path.join(folder, name), "rb").read() for name in sorted(os.listdir(folder))]
    with ThreadPoolExecutor(threads) as pool:
        list(pool.map(prepare, contents))
        wall, cpu = time.perf_counter(), time.process_time()
        list(pool.map(prepare, contents * passes))
        wall, cpu = time.perf_counter() - wall, time.process_time() - cpu
    print(cpu, wall, peak_megabytes())


def psnr(first, second):
    stat = ImageStat.Stat(ImageChops.difference(first, second))
    error = sum(stat.sum2) / sum(stat.count)
    return 99.0 if error == 0 else 10 * math.log10(255 * 255 / error)


def compare(folder, prepared):
    for name in sorted(os.listdir(folder)):
        ours = Image.open(os.path.join(prepared, name)).convert("RGB")
        reference = small(ImageOps.exif_transpose(Image.open(os.path.join(folder, name))), ours.size)
        print(psnr(ours, reference), psnr(Image.open(io.BytesIO(jpeg(reference))), reference))


if sys.argv[1] == "time":
    measure(sys.argv[2], int(sys.argv[3]), int(sys.argv[4]))
else:
    compare(sys.argv[2], sys.argv[3])
