export const words = {
  'evidence.choose': ['选择文件', 'Choose a file'],
  'evidence.file': ['文件', 'File'],
  'evidence.needed': ['请选择文件', 'Choose a file'],
  'evidence.kept': ['已存 {bytes} 字节', '{bytes} bytes kept'],
  'evidence.get': ['取回 {name}', 'Get {name}'],
  'evidence.absent': ['文件不在库中，只有指纹', 'not kept here, only its digest'],
} as const
